import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import { keys } from "./keys";

export interface TwinFilter {
  text: string;
  status: string;
  offset: number;
}

export const TWINS_PER_PAGE = 50;

export function useTwins(connectionId: string, filter: TwinFilter) {
  const query = {
    limit: TWINS_PER_PAGE,
    offset: filter.offset,
    ...(filter.text ? { text: filter.text } : {}),
    ...(filter.status ? { status: filter.status as "running" | "blocked" | "stopped" } : {}),
  };
  return useQuery({
    queryKey: [...keys.twins(connectionId), filter],
    queryFn: () => ask(api.GET("/api/v1/connections/{id}/twins", { params: { path: { id: connectionId }, query } })),
    placeholderData: keepPreviousData,
  });
}

export function useTwin(id: string) {
  return useQuery({
    queryKey: keys.twin(id),
    queryFn: () => ask(api.GET("/api/v1/twins/{id}", { params: { path: { id } } })),
  });
}

export function useStartSync(connectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (issueKey: string) =>
      ask(api.POST("/api/v1/connections/{id}/twins", { params: { path: { id: connectionId } }, body: { issueKey } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.twins(connectionId) }),
  });
}

type TwinAction = "skip" | "stop" | "compare";

/** What a person may do to one twin. */
export function useTwinAction(connectionId: string, action: TwinAction) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(api.POST(`/api/v1/twins/{id}/${action}`, { params: { path: { id } } })),
    onSuccess: (_, id) =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.twins(connectionId) }),
        client.invalidateQueries({ queryKey: keys.twin(id) }),
      ]),
  });
}

export function useRetryTwin(connectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(api.POST("/api/v1/twins/{id}/retry", { params: { path: { id } } })),
    onSuccess: (_, id) =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.twins(connectionId) }),
        client.invalidateQueries({ queryKey: keys.twin(id) }),
      ]),
  });
}
