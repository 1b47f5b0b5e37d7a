project = "A blog"
extensions = ["myst_parser"]
html_theme = "furo"
exclude_patterns = ["_build"]
# the recipe
