import { Box, Center, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { Brand } from "~/components/Brand";
import { ThemeSwitch } from "~/shell/ThemeSwitch";

interface StartFrameProps {
  nodeName: string;
  title: string;
  intro: string;
  width?: number;
  corner?: ReactNode;
  children: ReactNode;
}

/** The page around set-up and sign-in: one card in the middle. */
export function StartFrame({ nodeName, title, intro, width = 440, corner, children }: StartFrameProps) {
  return (
    <Center mih="100vh" px="md" py={48}>
      <Box pos="absolute" top={14} right={16} style={{ display: "flex", gap: 4 }}>
        <ThemeSwitch />
        {corner}
      </Box>
      <Stack component="main" w="100%" maw={width} gap="lg">
        <Brand nodeName={nodeName} />
        <Box className="card" p={28}>
          <Title order={1}>{title}</Title>
          <Text c="dimmed" mt={6} mb="lg">
            {intro}
          </Text>
          {children}
        </Box>
      </Stack>
    </Center>
  );
}
