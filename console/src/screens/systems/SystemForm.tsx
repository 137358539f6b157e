import { Button, Group, PasswordInput, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { type FormEvent, useState } from "react";
import { fieldMessage, formMessage } from "~/api/problem";
import type { System } from "~/api/types";
import { Notice } from "~/components/Notice";
import { useCreateSystem, useUpdateSystem } from "~/data/systems";
import { type FieldErrors, hasErrors, type SystemValues, validateSystem } from "~/lib/validation";
import { systemsText } from "~/text/systems";

interface SystemFormProps {
  /** The System to change; null to add one. */
  system: System | null;
  onSaved: (system: System) => void;
  onTyped?: () => void;
}

export function SystemForm({ system, onSaved, onTyped }: SystemFormProps) {
  const [values, setValues] = useState<SystemValues>({
    name: system?.name ?? "",
    address: system?.address ?? "",
    email: system?.email ?? "",
    token: "",
  });
  const [errors, setErrors] = useState<FieldErrors<keyof SystemValues>>({});
  const create = useCreateSystem();
  const update = useUpdateSystem(system?.id ?? "");
  const saving = system ? update : create;

  const field = (name: keyof SystemValues) => ({
    value: values[name],
    error: errors[name] ?? fieldMessage(saving.error, name),
    onChange: (event: { currentTarget: { value: string } }) => {
      setValues({ ...values, [name]: event.currentTarget.value });
      setErrors({ ...errors, [name]: undefined });
      if (saving.isError) saving.reset();
      onTyped?.();
    },
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = validateSystem(values, system !== null);
    setErrors(found);
    if (hasErrors(found)) return;
    const body = { name: values.name.trim(), address: values.address.trim(), email: values.email.trim() };
    const token = values.token.trim();
    const done = {
      onSuccess: (saved: System) => {
        notifications.show({ message: system ? systemsText.saved(saved.name) : systemsText.added(saved.name) });
        onSaved(saved);
      },
    };
    if (system) update.mutate(token ? { ...body, token } : body, done);
    else create.mutate({ ...body, kind: "jira-cloud", token }, done);
  };
  const general = formMessage(saving.error, ["name", "address", "email", "token"]);

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {general && <Notice kind="problem">{general}</Notice>}
        <TextInput
          label={systemsText.kind}
          value={system?.kindLabel ?? systemsText.jiraCloud}
          readOnly
          variant="filled"
        />
        <TextInput
          label={systemsText.name}
          description={systemsText.nameHelp}
          placeholder={systemsText.namePlaceholder}
          {...field("name")}
        />
        <TextInput
          label={systemsText.address}
          placeholder={systemsText.addressPlaceholder}
          inputMode="url"
          autoComplete="url"
          {...field("address")}
        />
        <TextInput
          label={systemsText.email}
          description={systemsText.emailHelp}
          type="email"
          autoComplete="off"
          {...field("email")}
        />
        <PasswordInput
          label={systemsText.token}
          description={system ? systemsText.tokenKeep : systemsText.tokenHelp}
          autoComplete="off"
          {...field("token")}
        />
        <Group justify="flex-end" mt="xs">
          <Button type="submit" loading={saving.isPending}>
            {system ? systemsText.save : systemsText.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
