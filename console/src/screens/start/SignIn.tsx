import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldMessage, formMessage } from "~/api/problem";
import { Notice } from "~/components/Notice";
import { useSignIn } from "~/data/session";
import { startText } from "~/text/start";
import { StartFrame } from "./StartFrame";

export function SignIn({ nodeName }: { nodeName: string }) {
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const signIn = useSignIn();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() && password) signIn.mutate({ name: name.trim(), password });
  };
  const general = formMessage(signIn.error, ["name", "password"]);

  return (
    <StartFrame nodeName={nodeName} title={startText.signInTitle} intro={startText.promise}>
      <form onSubmit={submit} noValidate>
        <Stack>
          {general && <Notice kind="problem">{general}</Notice>}
          <TextInput
            label={startText.name}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={(tried && !name.trim() && startText.missingName) || fieldMessage(signIn.error, "name")}
            autoComplete="username"
          />
          <PasswordInput
            label={startText.password}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={(tried && !password && startText.missingPassword) || fieldMessage(signIn.error, "password")}
            autoComplete="current-password"
          />
          <Button type="submit" size="md" mt="xs" loading={signIn.isPending}>
            {startText.signIn}
          </Button>
        </Stack>
      </form>
    </StartFrame>
  );
}
