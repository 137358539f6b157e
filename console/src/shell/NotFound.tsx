import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { EmptyState } from "~/components/EmptyState";
import { IconSearch } from "~/components/icons";
import { shellText } from "~/text/common";

export function NotFound() {
  const navigate = useNavigate();
  return (
    <EmptyState icon={IconSearch} title={shellText.notFoundTitle} text={shellText.notFoundText}>
      <Button onClick={() => void navigate({ to: "/connections" })}>{shellText.toConnections}</Button>
    </EmptyState>
  );
}
