// Fetches new firmware over the air, with the SDK's own downloader.
#ifndef UPDATE_H
#define UPDATE_H

// Fetches the image for the slot that does not run, and restarts into it if it arrived whole. Does nothing while it is at it.
void update_start(void);

#endif
