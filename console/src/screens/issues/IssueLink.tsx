import { Anchor, Text } from "@mantine/core";
import { IconExternal } from "~/components/icons";
import { issuesText } from "~/text/connection";

/** A tracker's key as a link into the tracker, where its address is known. */
export function IssueLink({ issueKey, url }: { issueKey: string | null; url: string | null }) {
  if (!issueKey) {
    return (
      <Text span c="dimmed">
        {issuesText.notYet}
      </Text>
    );
  }
  if (!url) return <Text span>{issueKey}</Text>;
  return (
    <Anchor href={url} target="_blank" rel="noreferrer" style={{ whiteSpace: "nowrap" }}>
      {issueKey} <IconExternal size={13} style={{ verticalAlign: -1 }} aria-hidden />
    </Anchor>
  );
}
