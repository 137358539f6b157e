import { Anchor, List, Text } from "@mantine/core";
import type { QueryPreview } from "~/api/types";
import { Notice } from "~/components/Notice";
import { triggersText } from "~/text/operations";

/** What a query finds now, or what is wrong with it. */
export function QueryFinds({ preview }: { preview: QueryPreview }) {
  if (preview.problems.length > 0) {
    return <Notice kind="problem">{preview.problems.map((problem) => problem.message).join(" ")}</Notice>;
  }
  return (
    <div>
      <Text fw={560} role="status">
        {triggersText.found(preview.count, preview.exact)}
      </Text>
      {preview.matches.length > 0 && (
        <>
          <Text size="sm" c="dimmed" mt={4}>
            {triggersText.first(preview.matches.length)}
          </Text>
          <List size="sm" mt={4} mah={180} style={{ overflowY: "auto" }}>
            {preview.matches.map((match) => (
              <List.Item key={match.key}>
                <Anchor href={match.url} target="_blank" rel="noreferrer">
                  {match.key}
                </Anchor>{" "}
                {match.summary}
                {match.underSync && (
                  <Text span c="dimmed">
                    {" "}
                    ({triggersText.underSync})
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  );
}
