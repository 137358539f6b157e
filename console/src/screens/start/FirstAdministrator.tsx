import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldMessage, formMessage } from "~/api/problem";
import { Notice } from "~/components/Notice";
import { useSetup } from "~/data/session";
import { type FieldErrors, hasErrors, type SetupValues, setupTokenFrom, validateSetup } from "~/lib/validation";
import { startText } from "~/text/start";
import { StartFrame } from "./StartFrame";

export function FirstAdministrator({ nodeName }: { nodeName: string }) {
  const [linked] = useState(() => setupTokenFrom(window.location.hash));
  const [values, setValues] = useState<SetupValues>({ token: linked, name: "", password: "" });
  const [errors, setErrors] = useState<FieldErrors<keyof SetupValues>>({});
  const setup = useSetup();

  const change = (field: keyof SetupValues) => (event: { currentTarget: { value: string } }) => {
    setValues({ ...values, [field]: event.currentTarget.value });
    setErrors({ ...errors, [field]: undefined });
    setup.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = validateSetup(values);
    setErrors(found);
    if (hasErrors(found)) return;
    setup.mutate(
      { ...values, token: values.token.trim(), name: values.name.trim() },
      // The token has done its work: it shall not stay in the address and the history.
      { onSuccess: () => window.history.replaceState(null, "", "/") },
    );
  };
  const general = formMessage(setup.error, ["token", "name", "password"]);

  return (
    <StartFrame nodeName={nodeName} title={startText.setupTitle} intro={startText.setupIntro}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {general && <Notice kind="problem">{general}</Notice>}
          <TextInput
            label={startText.token}
            description={linked ? startText.tokenFromLink : startText.tokenHelp}
            value={values.token}
            onChange={change("token")}
            error={errors.token ?? fieldMessage(setup.error, "token")}
            autoComplete="off"
            spellCheck={false}
            classNames={{ input: "mono" }}
            data-autofocus={!linked}
          />
          <TextInput
            label={startText.name}
            value={values.name}
            onChange={change("name")}
            error={errors.name ?? fieldMessage(setup.error, "name")}
            autoComplete="username"
          />
          <PasswordInput
            label={startText.password}
            description={startText.passwordHelp}
            value={values.password}
            onChange={change("password")}
            error={errors.password ?? fieldMessage(setup.error, "password")}
            autoComplete="new-password"
          />
          <Button type="submit" size="md" mt="xs" loading={setup.isPending}>
            {startText.createAdministrator}
          </Button>
        </Stack>
      </form>
    </StartFrame>
  );
}
