import { Select, Switch } from "@mantine/core";
import type { System } from "~/api/types";
import { systemsText } from "~/text/systems";

export type RedmineValues = NonNullable<System["redmine"]>;

const FORMATTINGS = (["textile", "common-mark"] as const).map((value) => ({
  value,
  label: systemsText.formattings[value],
}));

interface RedmineFieldsProps {
  values: RedmineValues;
  onChange: (values: RedmineValues) => void;
}

/** What a Redmine's API does not tell. */
export function RedmineFields({ values, onChange }: RedmineFieldsProps) {
  return (
    <>
      <Select
        label={systemsText.formatting}
        description={systemsText.formattingHelp}
        data={FORMATTINGS}
        value={values.formatting}
        onChange={(formatting) => formatting && onChange({ ...values, formatting })}
        allowDeselect={false}
      />
      <Switch
        label={systemsText.impersonate}
        description={systemsText.impersonateHelp}
        checked={values.impersonate}
        onChange={(event) => onChange({ ...values, impersonate: event.currentTarget.checked })}
      />
    </>
  );
}
