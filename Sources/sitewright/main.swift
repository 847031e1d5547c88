print("sitewright")
