import { Button, Group, List, Progress, Stack, Text, Title } from "@mantine/core";
import type { Job } from "~/api/types";
import { LoadFailed } from "~/components/LoadState";
import { Ago } from "~/components/Moment";
import { StatusBadge, type Tone } from "~/components/StatusBadge";
import { useJobs, useMoveJob } from "~/data/operations";
import { jobsText } from "~/text/operations";

const TONES: Record<Job["status"], Tone> = {
  running: "waiting",
  paused: "quiet",
  finished: "good",
  cancelled: "quiet",
  failed: "bad",
};

/** Bulk work of a connection, newest first, with its progress. */
export function JobList({ connectionId }: { connectionId: string }) {
  const jobs = useJobs(connectionId);
  return (
    <section aria-label={jobsText.title}>
      <Title order={2} mb="sm">
        {jobsText.title}
      </Title>
      {jobs.isError && <LoadFailed error={jobs.error} retry={jobs.refetch} />}
      {jobs.data?.length === 0 && <Text c="dimmed">{jobsText.none}</Text>}
      <Stack gap="sm">
        {jobs.data?.map((job) => (
          <JobCard key={job.id} connectionId={connectionId} job={job} />
        ))}
      </Stack>
    </section>
  );
}

function JobCard({ connectionId, job }: { connectionId: string; job: Job }) {
  const move = useMoveJob(connectionId);
  const settled = job.done + job.skipped + job.failed;
  const share = job.total ? Math.min(100, (settled / job.total) * 100) : 0;
  const goesOn = job.status === "running" || job.status === "paused";
  const title = job.about ? `${jobsText.kinds[job.kind]}: ${job.about}` : jobsText.kinds[job.kind];
  const words = [
    jobsText.progress(settled, job.total, job.exact),
    job.skipped > 0 ? jobsText.skipped(job.skipped) : "",
    job.failed > 0 ? jobsText.failed(job.failed) : "",
    job.remainingMs !== null ? jobsText.remaining(job.remainingMs) : "",
  ];
  return (
    <div className="card" style={{ padding: 16 }}>
      <Group justify="space-between">
        <Group gap="sm">
          <Text fw={560}>{title}</Text>
          <StatusBadge tone={TONES[job.status]}>{jobsText.status[job.status]}</StatusBadge>
        </Group>
        {goesOn && (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => move.mutate({ id: job.id, to: job.status === "running" ? "pause" : "resume" })}
            >
              {job.status === "running" ? jobsText.pause : jobsText.resume}
            </Button>
            <Button size="xs" variant="default" onClick={() => move.mutate({ id: job.id, to: "cancel" })}>
              {jobsText.cancel}
            </Button>
          </Group>
        )}
      </Group>
      {goesOn && <Progress value={share} mt="sm" aria-label={jobsText.bar(title)} />}
      <Text size="sm" c="dimmed" mt={6}>
        {words.filter((word) => word !== "").join(" · ")} · <Ago at={job.createdAt} />
      </Text>
      {job.note !== null && (
        <Text size="sm" mt={4}>
          {job.note}
        </Text>
      )}
      {job.problems.length > 0 && (
        <details style={{ marginTop: 6 }}>
          <summary>{jobsText.problems}</summary>
          <List size="sm" mt={4}>
            {job.problems.map((problem) => (
              <List.Item key={problem.key}>
                {problem.key}: {problem.message}
              </List.Item>
            ))}
          </List>
        </details>
      )}
    </div>
  );
}
