import { Alert, type AlertProps } from "@mantine/core";
import { IconAlert, IconInfo } from "./icons";
import classes from "./Notice.module.css";

type Kind = "problem" | "warning" | "info";

/** A message inside a page or form. Problems are announced at once. */
export function Notice({ kind, children, ...rest }: AlertProps & { kind: Kind }) {
  const IconShown = kind === "info" ? IconInfo : IconAlert;
  return (
    <Alert
      icon={<IconShown size={18} />}
      role={kind === "problem" ? "alert" : "status"}
      classNames={{
        root: `${classes.notice} ${classes[kind]}`,
        wrapper: classes.shrinking ?? "",
        body: classes.shrinking ?? "",
        icon: classes.icon ?? "",
        title: classes.text ?? "",
        message: classes.text ?? "",
      }}
      {...rest}
    >
      {children}
    </Alert>
  );
}
