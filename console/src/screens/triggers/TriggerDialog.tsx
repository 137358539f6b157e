import { Button, Group, NumberInput, Stack, Switch, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { fieldMessage, formMessage, messageOf } from "~/api/problem";
import type { Trigger, TriggerInput } from "~/api/types";
import { FormDialog } from "~/components/FormDialog";
import { Notice } from "~/components/Notice";
import { usePreviewQuery, useSaveTrigger } from "~/data/operations";
import { common } from "~/text/common";
import { triggersText } from "~/text/operations";
import { QueryFinds } from "./QueryFinds";

interface TriggerDialogProps {
  connectionId: string;
  trigger: Trigger | null;
  onClose: () => void;
}

const EMPTY: TriggerInput = { name: "", query: "", notes: "", active: true, everyMinutes: null };

/** Makes or changes a trigger; a preview shows what its query finds now. */
export function TriggerDialog({ connectionId, trigger, onClose }: TriggerDialogProps) {
  const start: TriggerInput = trigger ?? EMPTY;
  const [values, setValues] = useState(start);
  const preview = usePreviewQuery(connectionId);
  const save = useSaveTrigger(connectionId, trigger?.id ?? null);
  const set = (part: Partial<TriggerInput>) => setValues((before) => ({ ...before, ...part }));
  const dirty = (["name", "query", "notes", "active", "everyMinutes"] as const).some(
    (field) => values[field] !== start[field],
  );
  const other = formMessage(save.error, ["name", "query", "notes", "everyMinutes"]);
  const submit = () => {
    const { name, query, notes, active, everyMinutes } = values;
    const done = () => {
      notifications.show({ message: trigger ? triggersText.saved : triggersText.created });
      onClose();
    };
    save.mutate({ name, query, notes, active, everyMinutes }, { onSuccess: done });
  };
  return (
    <FormDialog opened title={trigger ? triggersText.editTitle : triggersText.add} dirty={dirty} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md">
          <TextInput
            label={triggersText.name}
            required
            data-autofocus
            value={values.name}
            error={fieldMessage(save.error, "name")}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <Textarea
            label={triggersText.query}
            description={triggersText.queryHelp}
            required
            autosize
            minRows={2}
            value={values.query}
            error={fieldMessage(save.error, "query")}
            onChange={(event) => set({ query: event.currentTarget.value })}
          />
          <Group>
            <Button
              variant="default"
              loading={preview.isPending}
              disabled={values.query.trim() === ""}
              onClick={() => preview.mutate(values.query)}
            >
              {triggersText.preview}
            </Button>
          </Group>
          {preview.isError && <Notice kind="problem">{messageOf(preview.error)}</Notice>}
          {preview.data && <QueryFinds preview={preview.data} />}
          <Textarea
            label={triggersText.notes}
            autosize
            minRows={1}
            value={values.notes}
            error={fieldMessage(save.error, "notes")}
            onChange={(event) => set({ notes: event.currentTarget.value })}
          />
          <NumberInput
            label={triggersText.every}
            description={triggersText.everyHelp}
            min={5}
            max={40_320}
            allowDecimal={false}
            value={values.everyMinutes ?? ""}
            error={fieldMessage(save.error, "everyMinutes")}
            onChange={(value) => set({ everyMinutes: typeof value === "number" ? value : null })}
          />
          <Switch
            label={triggersText.active}
            checked={values.active}
            onChange={(event) => set({ active: event.currentTarget.checked })}
          />
          {other !== undefined && <Notice kind="problem">{other}</Notice>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {common.cancel}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {trigger ? triggersText.save : triggersText.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}
