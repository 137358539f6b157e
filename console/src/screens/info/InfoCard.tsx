import { Box, Title } from "@mantine/core";
import { type ReactNode, useId } from "react";

export function InfoCard({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <Box className="card" p="lg" component="section" aria-labelledby={id}>
      <Title order={2} id={id} mb="md">
        {title}
      </Title>
      {children}
    </Box>
  );
}
