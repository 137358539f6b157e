import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import type { JobInput, TriggerInput } from "~/api/types";
import { keys } from "./keys";

export function useTriggers(connectionId: string) {
  return useQuery({
    queryKey: keys.triggers(connectionId),
    queryFn: () => ask(api.GET("/api/v1/connections/{id}/triggers", { params: { path: { id: connectionId } } })),
  });
}

function useTriggersChanged(connectionId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.triggers(connectionId) });
}

/** Adds a trigger, or changes the one that is named. */
export function useSaveTrigger(connectionId: string, trigger: string | null) {
  const changed = useTriggersChanged(connectionId);
  return useMutation({
    mutationFn: (body: TriggerInput) =>
      trigger === null
        ? ask(api.POST("/api/v1/connections/{id}/triggers", { params: { path: { id: connectionId } }, body }))
        : ask(
            api.PUT("/api/v1/connections/{id}/triggers/{trigger}", {
              params: { path: { id: connectionId, trigger } },
              body,
            }),
          ),
    onSuccess: changed,
  });
}

export function useRemoveTrigger(connectionId: string) {
  const changed = useTriggersChanged(connectionId);
  return useMutation({
    mutationFn: (trigger: string) =>
      ask(
        api.DELETE("/api/v1/connections/{id}/triggers/{trigger}", {
          params: { path: { id: connectionId, trigger } },
        }),
      ),
    onSuccess: changed,
  });
}

export function usePreviewQuery(connectionId: string) {
  return useMutation({
    mutationFn: (query: string) =>
      ask(
        api.POST("/api/v1/connections/{id}/triggers/preview", {
          params: { path: { id: connectionId } },
          body: { query },
        }),
      ),
  });
}

export function useJobs(connectionId: string) {
  return useQuery({
    queryKey: keys.jobs(connectionId),
    queryFn: () => ask(api.GET("/api/v1/connections/{id}/jobs", { params: { path: { id: connectionId } } })),
  });
}

export function useBeginJob(connectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: JobInput) =>
      ask(api.POST("/api/v1/connections/{id}/jobs", { params: { path: { id: connectionId } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.jobs(connectionId) }),
  });
}

export function useMoveJob(connectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, to }: { id: string; to: "pause" | "resume" | "cancel" }) =>
      ask(api.POST(`/api/v1/jobs/{id}/${to}`, { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.jobs(connectionId) }),
  });
}
