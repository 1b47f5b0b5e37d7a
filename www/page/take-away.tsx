// What can be taken away on the page: what the menu offers everywhere, and videos, where there is more to load.

import { Menu as CommonMenu } from "../share/menu/menu.js";
import type { VideoMaker } from "../share/menu/video-maker.js";
import { videoKind, videoOf } from "../share/video.js";
import type { MenuProps } from "../stage/drawer.js";

const video: VideoMaker = {
	async kind() {
		// WebKitGTK's page crashes when it is asked what it encodes: seen in 2.50.6.
		const mayCrash = navigator.vendor.startsWith("Apple") && navigator.platform.startsWith("Linux");
		return "VideoEncoder" in globalThis && !mayCrash ? videoKind().catch(() => undefined) : undefined;
	},
	make: videoOf,
};

export function Menu(props: MenuProps) {
	// As one file for itself, the page is small enough without.
	return <CommonMenu {...props} video={import.meta.env.MODE === "alone" ? undefined : video} />;
}
