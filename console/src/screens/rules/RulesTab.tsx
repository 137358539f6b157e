import { useParams } from "@tanstack/react-router";
import { LoadFailed, Loading } from "~/components/LoadState";
import { useRules } from "~/data/rules";
import { RulesWorkbench } from "./RulesWorkbench";

export function RulesTab() {
  const { connectionId } = useParams({ from: "/connections/$connectionId/rules" });
  const rules = useRules(connectionId);
  if (rules.data) return <RulesWorkbench connectionId={connectionId} rules={rules.data} />;
  if (rules.isError) return <LoadFailed error={rules.error} retry={rules.refetch} />;
  return <Loading height={480} />;
}
