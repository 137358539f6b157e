import { Alert, type AlertProps } from "@mantine/core";
import { IconAlert, IconInfo } from "./icons";

type Kind = "problem" | "warning" | "info";

const COLORS: Record<Kind, string> = { problem: "red", warning: "yellow", info: "harbour" };

/** A message inside a page or form. Problems are announced at once. */
export function Notice({ kind, children, ...rest }: AlertProps & { kind: Kind }) {
  const IconShown = kind === "info" ? IconInfo : IconAlert;
  return (
    <Alert
      color={COLORS[kind]}
      variant="light"
      icon={<IconShown size={18} />}
      role={kind === "problem" ? "alert" : "status"}
      styles={{ message: { color: "var(--mantine-color-text)" }, title: { color: "var(--mantine-color-text)" } }}
      {...rest}
    >
      {children}
    </Alert>
  );
}
