/** A label with the asterisk of a field that must be filled; the asterisk is part of the name, as users of the forms know it. */
export function RequiredLabel({ children }: { children: string }) {
  return (
    <>
      {children}
      <span style={{ color: "var(--mantine-color-error)" }}>*</span>
    </>
  );
}
