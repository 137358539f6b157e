import { Button, Center, Loader } from "@mantine/core";
import { messageOf } from "~/api/problem";
import { common, shellText } from "~/text/common";
import { Notice } from "./Notice";

export function Loading({ height = 240 }: { height?: number }) {
  return (
    <Center h={height} role="status" aria-label={common.loading}>
      <Loader size="sm" type="dots" />
    </Center>
  );
}

export function LoadFailed({ error, retry, title }: { error: unknown; retry: () => unknown; title?: string }) {
  return (
    <Notice kind="problem" title={title ?? shellText.failedTitle}>
      <p style={{ margin: "0 0 10px" }}>{messageOf(error)}</p>
      <Button size="xs" variant="default" onClick={() => retry()}>
        {common.tryAgain}
      </Button>
    </Notice>
  );
}
