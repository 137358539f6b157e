import { useQuery } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import { keys } from "./keys";

/** The causes of trouble. Trouble of trackers comes and goes without a note of the node, so it is looked at now and then, too. */
export function useErrors() {
  return useQuery({
    queryKey: keys.errors,
    queryFn: () => ask(api.GET("/api/v1/errors")),
    refetchInterval: 10_000,
  });
}
