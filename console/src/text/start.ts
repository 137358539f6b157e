export const startText = {
  setupTitle: "First administrator",
  setupIntro:
    "This node has no administrator yet. Create the first one with the one-time token that the program printed when it started.",
  token: "One-time token",
  tokenHelp: "Printed in the terminal or the log of the node. It works once.",
  tokenFromLink: "Taken from the address you opened.",
  name: "Name",
  password: "Password",
  passwordHelp: "At least 10 characters.",
  createAdministrator: "Create administrator",
  signInTitle: "Sign in",
  signIn: "Sign in",
  systemTitle: "Add your System",
  systemIntro:
    "A System is the tracker whose issues this node keeps in step. It is checked at once with the account you give.",
  missingToken: "Enter the one-time token.",
  missingName: "Enter a name.",
  missingPassword: "Enter the password.",
  shortPassword: "Use at least 10 characters.",
  statusFailed: "The node doesn't answer",
  promise: "Issues of two companies, kept in step. Each side decides what leaves and what comes in.",
} as const;
