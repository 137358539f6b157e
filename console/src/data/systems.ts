import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import type { NewSystem, SystemUpdate } from "~/api/types";
import { keys } from "./keys";

export function useSystems() {
  return useQuery({ queryKey: keys.systems, queryFn: () => ask(api.GET("/api/v1/systems")) });
}

function useSystemsChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.systems }),
      client.invalidateQueries({ queryKey: keys.status }),
    ]);
}

export function useCreateSystem() {
  const changed = useSystemsChanged();
  return useMutation({
    mutationFn: (body: NewSystem) => ask(api.POST("/api/v1/systems", { body })),
    onSuccess: changed,
  });
}

export function useUpdateSystem(id: string) {
  const changed = useSystemsChanged();
  return useMutation({
    mutationFn: (body: SystemUpdate) => ask(api.PUT("/api/v1/systems/{id}", { params: { path: { id } }, body })),
    onSuccess: changed,
  });
}

export function useCheckSystem() {
  const changed = useSystemsChanged();
  return useMutation({
    mutationFn: (id: string) => ask(api.POST("/api/v1/systems/{id}/check", { params: { path: { id } } })),
    onSuccess: changed,
  });
}

/** The projects of a system, as its tracker names them now; `text` narrows them on the tracker's side. */
export function useProjects(systemId: string | null, text: string) {
  return useQuery({
    queryKey: [...keys.projects(systemId ?? ""), text],
    queryFn: () =>
      ask(
        api.GET("/api/v1/systems/{id}/projects", {
          params: { path: { id: systemId ?? "" }, query: text ? { q: text } : {} },
        }),
      ),
    enabled: systemId !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
