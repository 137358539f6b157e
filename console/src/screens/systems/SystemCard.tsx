import { Anchor, Box, Button, Group, Stack, Text, Title } from "@mantine/core";
import { messageOf } from "~/api/problem";
import type { System } from "~/api/types";
import { Fact, Facts } from "~/components/Facts";
import { IconRefresh } from "~/components/icons";
import { Ago } from "~/components/Moment";
import { Notice } from "~/components/Notice";
import { StatusBadge } from "~/components/StatusBadge";
import { useCheckSystem } from "~/data/systems";
import { systemsText } from "~/text/systems";

export function SystemCard({ system, onEdit }: { system: System; onEdit: () => void }) {
  const check = useCheckSystem();
  const lacks = system.missingPermissions.length > 0;
  const works = !system.problem && !lacks;
  return (
    <Box className="card" p="lg" component="section" aria-label={system.name}>
      <Group justify="space-between" align="flex-start" mb="md">
        <Group gap="sm">
          <Title order={2}>{system.name}</Title>
          <StatusBadge tone={works ? "good" : "bad"}>{works ? systemsText.works : systemsText.problem}</StatusBadge>
        </Group>
        <Group gap="xs">
          <Button
            variant="default"
            size="xs"
            leftSection={<IconRefresh size={15} />}
            loading={check.isPending}
            onClick={() => check.mutate(system.id)}
          >
            {systemsText.check}
          </Button>
          <Button variant="default" size="xs" onClick={onEdit}>
            {systemsText.edit}
          </Button>
        </Group>
      </Group>
      <Stack>
        {system.problem && <Notice kind="problem">{system.problem}</Notice>}
        {lacks && (
          <Notice kind="problem" title={systemsText.missingPermissions}>
            {system.missingPermissions.join(", ")}
          </Notice>
        )}
        {check.isError && <Notice kind="problem">{messageOf(check.error)}</Notice>}
        <Facts>
          <Fact name={systemsText.kind}>{system.kindLabel}</Fact>
          <Fact name={systemsText.address}>
            <Anchor href={system.address} target="_blank" rel="noreferrer">
              {system.address}
            </Anchor>
          </Fact>
          <Fact name={systemsText.account}>
            {system.account.displayName}{" "}
            {system.email && (
              <Text span c="dimmed">
                ({system.email})
              </Text>
            )}
          </Fact>
          {system.redmine && (
            <Fact name={systemsText.formatting}>{systemsText.formattings[system.redmine.formatting]}</Fact>
          )}
          <Fact name={systemsText.checked}>
            <Ago at={system.checkedAt} />
          </Fact>
        </Facts>
      </Stack>
    </Box>
  );
}
