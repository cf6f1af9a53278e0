// Copy this to include/secrets.h, which git ignores, and fill it in. Without it the device joins the Wi-Fi that its flash remembers.
#define WIFI_SSID "name"
#define WIFI_PASSWORD "password"
