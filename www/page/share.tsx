// The menu that shares a run on the page.

import { Late } from "../dom/late.js";
import { Menu as LinkMenu } from "../share/link/menu.js";
import type { QRModule } from "../share/link/qr.js";
import qrAddress from "../share/link/qr-code.js?address";
import type { MenuProps } from "../stage/drawer.js";
import { SessionSwitch } from "./session-switch.js";

const qr = new Late<QRModule>(() => import("../share/link/qr-code.js"), qrAddress);

export function Menu(props: MenuProps) {
	return (
		// The page as a single file has no other pages beside it.
		<LinkMenu {...props} qr={qr} hasSite={import.meta.env.MODE !== "alone"}>
			<SessionSwitch player={props.player} />
		</LinkMenu>
	);
}
