import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ask } from "~/api/client";
import { keys } from "./keys";

function useChange(change: () => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.connections }),
  });
}

export function useBeginCalibration(id: string) {
  return useChange(() => ask(api.POST("/api/v1/connections/{id}/calibration", { params: { path: { id } } })));
}

export function useEndCalibration(id: string) {
  return useChange(() => ask(api.POST("/api/v1/connections/{id}/calibration/end", { params: { path: { id } } })));
}

export function useRetire(id: string) {
  return useChange(() => ask(api.POST("/api/v1/connections/{id}/retire", { params: { path: { id } } })));
}
