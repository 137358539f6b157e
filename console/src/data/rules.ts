import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import type { PublishRules, RuleTexts } from "~/api/types";
import { keys } from "./keys";

export function useRules(connectionId: string) {
  return useQuery({
    queryKey: keys.rules(connectionId),
    queryFn: () => ask(api.GET("/api/v1/connections/{id}/rules", { params: { path: { id: connectionId } } })),
  });
}

/** One published version; versions never change, so it is read once. */
export function useRuleVersion(connectionId: string, number: number) {
  return useQuery({
    queryKey: keys.ruleVersion(connectionId, number),
    queryFn: () =>
      ask(api.GET("/api/v1/connections/{id}/rules/{number}", { params: { path: { id: connectionId, number } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function usePublishRules(connectionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: PublishRules) =>
      ask(api.POST("/api/v1/connections/{id}/rules", { params: { path: { id: connectionId } }, body })),
    onSettled: () => client.invalidateQueries({ queryKey: keys.rules(connectionId), exact: true }),
  });
}

/** The findings for texts that may be unpublished; keyed by the texts, so going back to an earlier text asks nothing. */
export function useRulesCheck(connectionId: string, texts: RuleTexts) {
  return useQuery({
    queryKey: ["rules-check", connectionId, texts.outgoing, texts.incoming],
    queryFn: () =>
      ask(api.POST("/api/v1/connections/{id}/rules/check", { params: { path: { id: connectionId } }, body: texts })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
}
