import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import type { AcceptInvitation, NewConnection } from "~/api/types";
import { keys } from "./keys";

export function useConnections() {
  return useQuery({ queryKey: keys.connections, queryFn: () => ask(api.GET("/api/v1/connections")) });
}

export function useConnection(id: string) {
  return useQuery({
    queryKey: keys.connection(id),
    queryFn: () => ask(api.GET("/api/v1/connections/{id}", { params: { path: { id } } })),
  });
}

function useConnectionsChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.connections });
}

export function useCreateConnection() {
  const changed = useConnectionsChanged();
  return useMutation({
    mutationFn: (body: NewConnection) => ask(api.POST("/api/v1/connections", { body })),
    onSuccess: changed,
  });
}

export function useLookUpDestination() {
  return useMutation({
    mutationFn: (url: string) => ask(api.POST("/api/v1/destinations/look-up", { body: { url } })),
  });
}

export function useRemoveConnection() {
  const changed = useConnectionsChanged();
  return useMutation({
    mutationFn: (id: string) => ask(api.POST("/api/v1/connections/{id}/remove", { params: { path: { id } } })),
    onSuccess: changed,
  });
}

export function useInvitation(id: string, enabled: boolean) {
  return useQuery({
    queryKey: keys.invitation(id),
    queryFn: () => ask(api.GET("/api/v1/connections/{id}/invitation", { params: { path: { id } } })),
    enabled,
  });
}

export function useReissueInvitation(id: string) {
  const client = useQueryClient();
  const changed = useConnectionsChanged();
  return useMutation({
    mutationFn: () => ask(api.POST("/api/v1/connections/{id}/invitation/reissue", { params: { path: { id } } })),
    onSuccess: (invitation) => {
      client.setQueryData(keys.invitation(id), invitation);
      return changed();
    },
  });
}

export function useRevokeInvitation(id: string) {
  const changed = useConnectionsChanged();
  return useMutation({
    mutationFn: () => ask(api.POST("/api/v1/connections/{id}/invitation/revoke", { params: { path: { id } } })),
    onSuccess: changed,
  });
}

export function useInspectInvitation() {
  return useMutation({
    mutationFn: (code: string) => ask(api.POST("/api/v1/invitations/inspect", { body: { code } })),
  });
}

export function useAcceptInvitation() {
  const changed = useConnectionsChanged();
  return useMutation({
    mutationFn: (body: AcceptInvitation) => ask(api.POST("/api/v1/invitations/accept", { body })),
    onSuccess: changed,
  });
}
