import { SystemForm } from "~/screens/systems/SystemForm";
import { AccountMenu } from "~/shell/AccountMenu";
import { startText } from "~/text/start";
import { StartFrame } from "./StartFrame";

export function AddFirstSystem({ nodeName }: { nodeName: string }) {
  return (
    <StartFrame
      nodeName={nodeName}
      title={startText.systemTitle}
      intro={startText.systemIntro}
      width={520}
      corner={<AccountMenu />}
    >
      <SystemForm system={null} onSaved={() => undefined} />
    </StartFrame>
  );
}
