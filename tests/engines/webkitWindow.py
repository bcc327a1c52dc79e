#!/usr/bin/python3
"""A bare window around WebKitGTK for the tests: WebKit's own little browser forgets everything once it is driven. Here
what was kept stays in the folder --data, so that it can be started again, and the features that --features names are on."""
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gtk, WebKit2  # noqa: E402


def option(name):
    start = f"--{name}="
    return next((word[len(start):] for word in sys.argv if word.startswith(start)), "")


home = option("data")
context = WebKit2.WebContext(
    website_data_manager=WebKit2.WebsiteDataManager(
        base_data_directory=f"{home}/data", base_cache_directory=f"{home}/cache"
    )
)
context.set_automation_allowed(True)

settings = WebKit2.Settings()
known = WebKit2.Settings.get_all_features()
for index in range(known.get_length()):
    feature = known.get(index)
    if feature.get_identifier() in option("features").split(","):
        settings.set_feature_enabled(feature, True)


def open_window(_session):
    view = WebKit2.WebView(web_context=context, settings=settings, is_controlled_by_automation=True)
    window = Gtk.Window()
    window.set_default_size(1024, 768)
    window.add(view)
    window.show_all()
    return view


def begin(_context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("webkitWindow")
    about.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(about)
    session.connect("create-web-view", open_window)


context.connect("automation-started", begin)
Gtk.main()
