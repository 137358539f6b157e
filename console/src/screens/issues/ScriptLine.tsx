import { Text } from "@mantine/core";
import type { TwinError } from "~/api/types";
import { issuesText } from "~/text/connection";
import classes from "./TwinErrorNotice.module.css";

/** The line of a script at which an error happened; nothing for other errors. */
export function ScriptLine({ error }: { error: TwinError }) {
  return (
    <>
      {error.script && (
        <Text size="sm" c="dimmed" mt={2}>
          {issuesText.script[error.script]}
          {error.line !== null && `, ${issuesText.line(error.line)}`}
        </Text>
      )}
      {error.sourceLine !== null && (
        <pre className={classes.source}>
          {error.line !== null && <span className={classes.number}>{error.line}</span>}
          <code>{error.sourceLine}</code>
        </pre>
      )}
    </>
  );
}
