import { Table, Text } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import type { Connection } from "~/api/types";
import { ConnectionStatus } from "~/components/badges";
import { common } from "~/text/common";
import { connectionsText } from "~/text/connections";
import classes from "./ConnectionsTable.module.css";

const columns = connectionsText.columns;

export function ConnectionsTable({ connections }: { connections: readonly Connection[] }) {
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table verticalSpacing="md" horizontalSpacing="lg" highlightOnHover aria-label={connectionsText.title}>
        <Table.Thead className={classes.head}>
          <Table.Tr>
            <Table.Th>{columns.name}</Table.Th>
            <Table.Th>{columns.local}</Table.Th>
            <Table.Th>{columns.remote}</Table.Th>
            <Table.Th>{columns.type}</Table.Th>
            <Table.Th>{columns.mode}</Table.Th>
            <Table.Th>{columns.status}</Table.Th>
            <Table.Th>{columns.issues}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {connections.map((connection) => (
            <ConnectionRow key={connection.id} connection={connection} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function ConnectionRow({ connection }: { connection: Connection }) {
  const navigate = useNavigate();
  const params = { connectionId: connection.id };
  return (
    // The whole row is a pointer's target; for keyboard and screen reader the name is the link.
    <Table.Tr className={classes.row} onClick={() => void navigate({ to: "/connections/$connectionId/rules", params })}>
      <Table.Td className={classes.name}>
        <Link
          to="/connections/$connectionId/rules"
          params={params}
          className={classes.link}
          onClick={(event) => event.stopPropagation()}
        >
          {connection.name}
        </Link>
        {connection.description && (
          <Text size="sm" c="dimmed" lineClamp={1}>
            {connection.description}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{connection.localShortName}</Table.Td>
      <Table.Td>
        {connection.remoteShortName}
        <Text size="xs" c="dimmed">
          {connection.remote.label}
        </Text>
      </Table.Td>
      <Table.Td>{common.type[connection.type]}</Table.Td>
      <Table.Td>{common.mode[connection.mode]}</Table.Td>
      <Table.Td>
        <ConnectionStatus status={connection.status} />
      </Table.Td>
      <Table.Td>
        <TwinCounts {...connection.twins} />
      </Table.Td>
    </Table.Tr>
  );
}

function TwinCounts({ running, blocked }: Connection["twins"]) {
  if (running + blocked === 0)
    return (
      <Text span size="sm" c="dimmed">
        {connectionsText.none}
      </Text>
    );
  return (
    <>
      {connectionsText.running(running + blocked)}
      {blocked > 0 && (
        <Text size="xs" c="var(--mantine-color-error)">
          {connectionsText.blocked(blocked)}
        </Text>
      )}
    </>
  );
}
