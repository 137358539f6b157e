import { Box, Button, Group, Table, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { fieldMessage, formMessage } from "~/api/problem";
import type { CreatedToken } from "~/api/types";
import { ConfirmDialog } from "~/components/ConfirmDialog";
import { EmptyState } from "~/components/EmptyState";
import { IconKey } from "~/components/icons";
import { LoadFailed, Loading } from "~/components/LoadState";
import { Moment } from "~/components/Moment";
import { Notice } from "~/components/Notice";
import { PageHeader } from "~/components/PageHeader";
import { useCreateToken, useDeleteToken, useTokens } from "~/data/tokens";
import { tokensText } from "~/text/systems";
import { NewTokenNotice } from "./NewTokenNotice";

export function TokensScreen() {
  const tokens = useTokens();
  const create = useCreateToken();
  const remove = useDeleteToken();
  const [name, setName] = useState("");
  const [missing, setMissing] = useState(false);
  const [created, setCreated] = useState<CreatedToken | null>(null);
  const [removing, setRemoving] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!name.trim());
    if (!name.trim()) return;
    create.mutate(name.trim(), {
      onSuccess: (token) => {
        setCreated(token);
        setName("");
      },
    });
  };
  const confirmRemoval = () => {
    if (removing === null) return;
    remove.mutate(removing, {
      onSuccess: () => {
        if (created?.name === removing) setCreated(null);
        setRemoving(null);
      },
    });
  };
  const general = formMessage(create.error, ["name"]);

  return (
    <>
      <PageHeader title={tokensText.title} subtitle={tokensText.subtitle} />
      <Box className="card" p="lg" mb="lg">
        <form onSubmit={submit} noValidate>
          {general && (
            <Notice kind="problem" mb="md">
              {general}
            </Notice>
          )}
          <Group align="flex-start">
            <TextInput
              label={tokensText.name}
              placeholder={tokensText.namePlaceholder}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
                setMissing(false);
                if (create.isError) create.reset();
              }}
              error={(missing && tokensText.missingName) || fieldMessage(create.error, "name")}
              style={{ flex: "1 1 240px" }}
              maw={420}
            />
            <Button type="submit" mt={23} loading={create.isPending}>
              {tokensText.create}
            </Button>
          </Group>
        </form>
        {created && <NewTokenNotice token={created} />}
      </Box>
      <Box className="card">
        {tokens.isPending && <Loading />}
        {tokens.isError && <LoadFailed error={tokens.error} retry={tokens.refetch} />}
        {tokens.data?.length === 0 && (
          <EmptyState icon={IconKey} title={tokensText.emptyTitle} text={tokensText.emptyText} />
        )}
        {tokens.data && tokens.data.length > 0 && (
          <Table verticalSpacing="sm" horizontalSpacing="lg">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{tokensText.name}</Table.Th>
                <Table.Th>{tokensText.createdBy}</Table.Th>
                <Table.Th>{tokensText.created}</Table.Th>
                <Table.Td />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tokens.data.map((token) => (
                <Table.Tr key={token.name}>
                  <Table.Td fw={540}>{token.name}</Table.Td>
                  <Table.Td>{token.createdBy}</Table.Td>
                  <Table.Td>
                    <Moment at={token.createdAt} />
                  </Table.Td>
                  <Table.Td ta="right">
                    <Button
                      variant="subtle"
                      color="red"
                      size="xs"
                      aria-label={tokensText.remove(token.name)}
                      onClick={() => setRemoving(token.name)}
                    >
                      {tokensText.removeShort}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Box>
      <ConfirmDialog
        opened={removing !== null}
        title={tokensText.removeTitle(removing ?? "")}
        text={tokensText.removeText}
        confirm={tokensText.removeShort}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={confirmRemoval}
        onCancel={() => setRemoving(null)}
      />
    </>
  );
}
