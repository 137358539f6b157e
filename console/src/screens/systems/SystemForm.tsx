import { Button, Group, PasswordInput, Select, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { fieldMessage, formMessage } from "~/api/problem";
import type { System } from "~/api/types";
import { Notice } from "~/components/Notice";
import { useCreateSystem, useUpdateSystem } from "~/data/systems";
import { type FieldErrors, hasErrors, type SystemValues, validateSystem } from "~/lib/validation";
import { systemsText } from "~/text/systems";
import { RedmineFields, type RedmineValues } from "./RedmineFields";

interface SystemFormProps {
  /** The System to change; null to add one. */
  system: System | null;
  onSaved: (system: System) => void;
  onTyped?: () => void;
}

const KINDS = (["jira-cloud", "redmine"] as const).map((value) => ({ value, label: systemsText.kinds[value].label }));
type Kind = System["kind"];
type Typed = Exclude<keyof SystemValues, "kind">;

export function SystemForm({ system, onSaved, onTyped }: SystemFormProps) {
  const [values, setValues] = useState<SystemValues>({
    kind: system?.kind ?? "jira-cloud",
    name: system?.name ?? "",
    address: system?.address ?? "",
    email: system?.email ?? "",
    token: "",
  });
  const [redmine, setRedmine] = useState<RedmineValues>(
    system?.redmine ?? { formatting: "textile", impersonate: false },
  );
  const [errors, setErrors] = useState<FieldErrors<Typed>>({});
  const create = useCreateSystem();
  const update = useUpdateSystem(system?.id ?? "");
  const saving = system ? update : create;
  const words = systemsText.kinds[values.kind];

  const typed = () => {
    if (saving.isError) saving.reset();
    onTyped?.();
  };
  const field = (name: Typed) => ({
    value: values[name],
    error: errors[name] ?? fieldMessage(saving.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      setValues({ ...values, [name]: event.currentTarget.value });
      setErrors({ ...errors, [name]: undefined });
      typed();
    },
  });
  const chooseKind = (kind: Kind) => {
    setValues({ ...values, kind });
    setErrors({});
    typed();
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = validateSystem(values, system !== null);
    setErrors(found);
    if (hasErrors(found)) return;
    const body = {
      name: values.name.trim(),
      address: values.address.trim(),
      email: values.email.trim(),
      ...(values.kind === "redmine" ? { redmine } : {}),
    };
    const token = values.token.trim();
    const done = {
      onSuccess: (saved: System) => {
        notifications.show({ message: system ? systemsText.saved(saved.name) : systemsText.added(saved.name) });
        onSaved(saved);
      },
    };
    if (system) update.mutate(token ? { ...body, token } : body, done);
    else create.mutate({ ...body, kind: values.kind, token }, done);
  };
  const general = formMessage(saving.error, ["kind", "name", "address", "email", "token"]);

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {general && <Notice kind="problem">{general}</Notice>}
        {system ? (
          <TextInput label={systemsText.kind} value={system.kindLabel} readOnly variant="filled" />
        ) : (
          <Select
            label={systemsText.kind}
            data={KINDS}
            value={values.kind}
            onChange={(kind) => kind && chooseKind(kind)}
            allowDeselect={false}
            error={fieldMessage(saving.error, "kind")}
          />
        )}
        <TextInput
          label={systemsText.name}
          description={systemsText.nameHelp}
          placeholder={words.namePlaceholder}
          {...field("name")}
        />
        <TextInput
          label={systemsText.address}
          placeholder={words.exampleAddress}
          inputMode="url"
          autoComplete="url"
          {...field("address")}
        />
        <TextInput
          label={words.email}
          description={words.emailHelp}
          type={values.kind === "jira-cloud" ? "email" : "text"}
          autoComplete="off"
          {...field("email")}
        />
        <PasswordInput
          label={words.token}
          description={system ? systemsText.tokenKeep : words.tokenHelp}
          autoComplete="off"
          {...field("token")}
        />
        {values.kind === "redmine" && (
          <RedmineFields
            values={redmine}
            onChange={(chosen) => {
              setRedmine(chosen);
              typed();
            }}
          />
        )}
        <Group justify="flex-end" mt="xs">
          <Button type="submit" loading={saving.isPending}>
            {system ? systemsText.save : systemsText.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
