import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import type { ConflictPoliciesInput } from "~/api/types";
import { keys } from "./keys";

/** Conflicts of one connection, or of all, page by page. */
export function useConflicts(connectionId: string | null) {
  return useInfiniteQuery({
    queryKey: keys.conflicts(connectionId),
    queryFn: ({ pageParam }) => {
      const query = {
        ...(connectionId === null ? {} : { connection: connectionId }),
        ...(pageParam === null ? {} : { before: Number(pageParam) }),
      };
      return ask(api.GET("/api/v1/conflicts", { params: { query } }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

function useConflictsChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all(["conflicts", "twins", "twin"].map((stale) => client.invalidateQueries({ queryKey: [stale] })));
}

export function useDecide() {
  const changed = useConflictsChanged();
  return useMutation({
    mutationFn: ({ twinId, ...body }: { twinId: string; field: string; winner: "local" | "remote" }) =>
      ask(api.POST("/api/v1/twins/{id}/decide", { params: { path: { id: twinId } }, body })),
    onSuccess: changed,
  });
}

export function useRestore() {
  const changed = useConflictsChanged();
  return useMutation({
    mutationFn: ({ twinId, line }: { twinId: string; line: string }) =>
      ask(api.POST("/api/v1/twins/{id}/conflicts/{line}/restore", { params: { path: { id: twinId, line } } })),
    onSuccess: changed,
  });
}

export function usePolicies(connectionId: string) {
  return useQuery({
    queryKey: keys.policies(connectionId),
    queryFn: () =>
      ask(api.GET("/api/v1/connections/{id}/conflict-policies", { params: { path: { id: connectionId } } })),
  });
}

export function useSavePolicies(connectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: ConflictPoliciesInput) =>
      ask(api.PUT("/api/v1/connections/{id}/conflict-policies", { params: { path: { id: connectionId } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.policies(connectionId) }),
  });
}
