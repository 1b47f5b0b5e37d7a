// What can be taken away from the page: the common menu, together with videos, for which more code is loaded.

import { Menu as CommonMenu } from "../share/menu/menu.js";
import type { VideoMaker } from "../share/menu/video-maker.js";
import { videoKind, videoOf } from "../share/video.js";
import type { MenuProps } from "../stage/drawer.js";

const video: VideoMaker = {
	async kind() {
		// The page crashes in WebKitGTK when it asks what can be encoded. This was seen in 2.50.6.
		const mayCrash = navigator.vendor.startsWith("Apple") && navigator.platform.startsWith("Linux");
		return "VideoEncoder" in globalThis && !mayCrash ? videoKind().catch(() => undefined) : undefined;
	},
	make: videoOf,
};

export function Menu(props: MenuProps) {
	// The page as a single file stays small without videos.
	return <CommonMenu {...props} video={import.meta.env.MODE === "alone" ? undefined : video} />;
}
