import { Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { messageOf } from "~/api/problem";
import type { ConflictPolicies, Connection } from "~/api/types";
import { usePolicies, useSavePolicies } from "~/data/conflicts";
import { InfoCard } from "~/screens/info/InfoCard";
import { policiesText as text } from "~/text/conflicts";

type Policy = ConflictPolicies["default"];

/** What decides conflicts of a connection: set on the side that leads, shown on both. */
export function PolicyCard({ connection }: { connection: Connection }) {
  const policies = usePolicies(connection.id);
  return (
    <InfoCard title={text.title}>
      {/* What comes anew, as when the lead changes it, begins the form anew. */}
      {policies.data && (
        <PolicyForm
          key={JSON.stringify(policies.data)}
          connectionId={connection.id}
          policies={policies.data}
          lead={connection.remoteShortName}
        />
      )}
    </InfoCard>
  );
}

interface PolicyFormProps {
  connectionId: string;
  policies: ConflictPolicies;
  lead: string;
}

function PolicyForm({ connectionId, policies, lead }: PolicyFormProps) {
  const save = useSavePolicies(connectionId);
  const [standard, setStandard] = useState<Policy>(policies.default);
  const [fields, setFields] = useState<Readonly<Record<string, Policy>>>(policies.fields);
  const [name, setName] = useState("");
  const options = text.options(policies.initiator, policies.acceptor);
  const fixed = !policies.editable;

  const put = (field: string, policy: Policy) => setFields({ ...fields, [field]: policy });
  const drop = (field: string) =>
    setFields(Object.fromEntries(Object.entries(fields).filter(([key]) => key !== field)));
  const add = () => {
    if (!name.trim()) return;
    put(name.trim(), "latest");
    setName("");
  };
  const submit = () =>
    save.mutate({ default: standard, fields }, { onSuccess: () => notifications.show({ message: text.saved }) });

  return (
    <Stack gap="sm">
      <Text c="dimmed">{fixed ? text.readOnly(lead) : text.intro}</Text>
      <NativeSelect
        label={text.standard}
        data={options}
        value={standard}
        disabled={fixed}
        maw={420}
        onChange={(event) => setStandard(event.currentTarget.value as Policy)}
      />
      {Object.entries(fields).map(([field, policy]) => (
        <Group key={field} align="flex-end" wrap="nowrap">
          <NativeSelect
            label={field}
            aria-label={text.policyOf(field)}
            data={options}
            value={policy}
            disabled={fixed}
            style={{ flex: 1 }}
            maw={420}
            onChange={(event) => put(field, event.currentTarget.value as Policy)}
          />
          {!fixed && (
            <Button variant="subtle" color="red" aria-label={text.remove(field)} onClick={() => drop(field)}>
              {text.removeShort}
            </Button>
          )}
        </Group>
      ))}
      {!fixed && (
        <Group align="flex-start">
          <TextInput
            label={text.field}
            description={text.fieldHelp}
            value={name}
            maw={420}
            style={{ flex: 1 }}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button variant="default" mt={44} onClick={add}>
            {text.add}
          </Button>
        </Group>
      )}
      {save.isError && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {messageOf(save.error)}
        </Text>
      )}
      {!fixed && (
        <Group justify="flex-end">
          <Button loading={save.isPending} onClick={submit}>
            {text.save}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
