import {
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Menu,
  Modal,
  Notification,
  PasswordInput,
  Tooltip,
} from "@mantine/core";
import { common } from "./text/common";

const harbour: MantineColorsTuple = [
  "#eef5fa",
  "#dce8f1",
  "#b6d0e4",
  "#8db6d6",
  "#6aa0cb",
  "#5292c4",
  "#3f82b6",
  "#2b6a9b",
  "#225a86",
  "#164a71",
];

/** Greys of the dark scheme: slightly blue, so that they sit with the primary colour. */
const dark: MantineColorsTuple = [
  "#d3d9e0",
  "#b3bcc7",
  "#98a3b0",
  "#6b7785",
  "#3b4654",
  "#2c3643",
  "#1f2833",
  "#171e27",
  "#10161d",
  "#0b1015",
];

// The scroll bar stays where it is while a dialog is open: nothing moves sideways.
const removeScrollProps = { removeScrollBar: false };

const dialogTitle = { fontSize: "1.1875rem", fontWeight: 620 };

export const theme = createTheme({
  primaryColor: "harbour",
  primaryShade: 7,
  colors: { harbour, dark },
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  headings: {
    fontWeight: "620",
    sizes: {
      h1: { fontSize: "1.625rem", lineHeight: "1.25" },
      h2: { fontSize: "1.1875rem", lineHeight: "1.35" },
      h3: { fontSize: "1rem", lineHeight: "1.4" },
    },
  },
  fontSizes: { md: "0.9375rem" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
  components: {
    Modal: Modal.extend({
      styles: { title: dialogTitle },
      defaultProps: {
        // The dialog's header is an HTML header element: without a role of its own it would count as a second page banner.
        attributes: { header: { role: "presentation" } },
        radius: "lg",
        removeScrollProps,
        overlayProps: { backgroundOpacity: 0.45, blur: 2 },
        transitionProps: { duration: 120 },
      },
    }),
    Drawer: Drawer.extend({
      styles: { title: dialogTitle },
      defaultProps: { attributes: { header: { role: "presentation" } }, removeScrollProps },
    }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, withinPortal: false } }),
    Notification: Notification.extend({ defaultProps: { closeButtonProps: { "aria-label": common.dismiss } } }),
    PasswordInput: PasswordInput.extend({
      defaultProps: { visibilityToggleButtonProps: { "aria-label": common.showTyped } },
    }),
    Tooltip: Tooltip.extend({ defaultProps: { withArrow: true, multiline: true, maw: 320 } }),
  },
});
