import { useParams } from "@tanstack/react-router";
import { PageHeader } from "~/components/PageHeader";
import { conflictsText as text } from "~/text/conflicts";
import { ConflictList } from "./ConflictList";

/** Conflicts of all connections. */
export function ConflictsScreen() {
  return (
    <>
      <PageHeader title={text.title} subtitle={text.subtitle} />
      <ConflictList connectionId={null} />
    </>
  );
}

export function ConflictsTab() {
  const { connectionId } = useParams({ from: "/connections/$connectionId/conflicts" });
  return <ConflictList connectionId={connectionId} />;
}
