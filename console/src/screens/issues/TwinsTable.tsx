import { Button, Table } from "@mantine/core";
import { Fragment } from "react";
import type { Twin } from "~/api/types";
import { TwinStatus } from "~/components/badges";
import { Ago } from "~/components/Moment";
import { issuesText } from "~/text/connection";
import { IssueLink } from "./IssueLink";
import { TwinErrorNotice } from "./TwinErrorNotice";
import { keyOf } from "./twinNames";

interface TwinsTableProps {
  connectionId: string;
  twins: readonly Twin[];
  onShow: (id: string) => void;
}

const columns = issuesText.columns;

export function TwinsTable({ connectionId, twins, onShow }: TwinsTableProps) {
  return (
    <Table.ScrollContainer minWidth={700}>
      <Table verticalSpacing="sm" horizontalSpacing="lg">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{columns.local}</Table.Th>
            <Table.Th>{columns.remote}</Table.Th>
            <Table.Th>{columns.status}</Table.Th>
            <Table.Th>{columns.step}</Table.Th>
            <Table.Th>{columns.updated}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {twins.map((twin) => (
            <Fragment key={twin.id}>
              <Table.Tr>
                <Table.Td>
                  <IssueLink issueKey={twin.localKey} url={twin.localUrl} />
                </Table.Td>
                <Table.Td>
                  <IssueLink issueKey={twin.remoteKey} url={twin.remoteUrl} />
                </Table.Td>
                <Table.Td>
                  <TwinStatus status={twin.status} />
                </Table.Td>
                <Table.Td>{issuesText.steps[twin.step] ?? twin.step}</Table.Td>
                <Table.Td>
                  <Ago at={twin.updatedAt} />
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="xs"
                    variant="subtle"
                    aria-label={issuesText.details(keyOf(twin))}
                    onClick={() => onShow(twin.id)}
                  >
                    {issuesText.detailsShort}
                  </Button>
                </Table.Td>
              </Table.Tr>
              {twin.error && (
                <Table.Tr>
                  <Table.Td colSpan={6} pt={0}>
                    <TwinErrorNotice connectionId={connectionId} twin={twin} error={twin.error} />
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
