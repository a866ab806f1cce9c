import CaseModel
import Screens

extension UserState {
  /// The user's last display settings, in the given language if none is stored.
  func displaySettings(else language: Language) -> DisplaySettings {
    var displaySettings = DisplaySettings(language: self.language ?? language)
    displaySettings.hidesNames = self[flag: "hides_names"] ?? displaySettings.hidesNames
    displaySettings.onlyMine = self[flag: "only_mine"] ?? displaySettings.onlyMine
    displaySettings.showsPane = self[flag: "side_pane"] ?? displaySettings.showsPane
    displaySettings.views = SavedViews(own: views)
    return displaySettings
  }

  mutating func remember(_ displaySettings: DisplaySettings) {
    language = displaySettings.language
    views = displaySettings.views.own
    self[flag: "hides_names"] = displaySettings.hidesNames
    self[flag: "only_mine"] = displaySettings.onlyMine
    self[flag: "side_pane"] = displaySettings.showsPane
  }
}
