import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import { keys } from "./keys";

export function useTokens() {
  return useQuery({ queryKey: keys.tokens, queryFn: () => ask(api.GET("/api/v1/tokens")) });
}

export function useCreateToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => ask(api.POST("/api/v1/tokens", { body: { name } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.tokens }),
  });
}

export function useDeleteToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => ask(api.DELETE("/api/v1/tokens/{name}", { params: { path: { name } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.tokens }),
  });
}
