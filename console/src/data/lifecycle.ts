import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import { keys } from "./keys";

/** What waits in a connection; asked for when somebody is about to activate it. */
export function useWaiting(id: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.waiting(id),
    queryFn: () => ask(api.GET("/api/v1/connections/{id}/waiting", { params: { path: { id } } })),
    enabled,
  });
}

export function useDeactivate(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask(api.POST("/api/v1/connections/{id}/deactivate", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.connections }),
  });
}

export function useActivate(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask(api.POST("/api/v1/connections/{id}/activate", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.connections }),
  });
}
