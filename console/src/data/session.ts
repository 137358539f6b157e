import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ask, setCsrf } from "~/api/client";
import { ApiProblem } from "~/api/problem";
import type { Session, SetupRequest, SignInRequest } from "~/api/types";
import { keys } from "./keys";

export function useStatus() {
  return useQuery({ queryKey: keys.status, queryFn: () => ask(api.GET("/api/v1/status")), retry: 2 });
}

async function currentSession(): Promise<Session | null> {
  try {
    const session = await ask(api.GET("/api/v1/sessions/current"));
    setCsrf(session.csrf);
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** The session of this browser: null when nobody is signed in. */
export function useSession() {
  return useQuery({ queryKey: keys.session, queryFn: currentSession, staleTime: Number.POSITIVE_INFINITY });
}

function begin(client: QueryClient, session: Session): Promise<void> {
  setCsrf(session.csrf);
  client.setQueryData(keys.session, session);
  return client.invalidateQueries({ queryKey: keys.status });
}

/** Forgets the session and everything that was read under it. */
export function endSession(client: QueryClient): void {
  setCsrf(null);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== "status" && query.queryKey[0] !== "session" });
  client.setQueryData(keys.session, null);
}

export function useSetup() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SetupRequest) => ask(api.POST("/api/v1/setup", { body })),
    onSuccess: (session) => begin(client, session),
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignInRequest) => ask(api.POST("/api/v1/sessions", { body })),
    onSuccess: (session) => begin(client, session),
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask(api.DELETE("/api/v1/sessions/current")),
    onSettled: () => endSession(client),
  });
}
