import { Text, TextInput } from "@mantine/core";
import type { CreatedToken } from "~/api/types";
import { CopyText } from "~/components/CopyText";
import { Notice } from "~/components/Notice";
import { tokensText } from "~/text/systems";

/** Shows a new token, this once. */
export function NewTokenNotice({ token }: { token: CreatedToken }) {
  return (
    <Notice kind="info" mt="lg" title={tokensText.createdTitle(token.name)}>
      <Text size="sm" mb="sm">
        {tokensText.createdText}
      </Text>
      <TextInput
        aria-label={tokensText.newToken}
        value={token.token}
        readOnly
        classNames={{ input: "mono" }}
        mb="sm"
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyText text={token.token} action={tokensText.copy} label={tokensText.newToken} size="xs" />
    </Notice>
  );
}
