import CaseModel
import Screens

extension UserState {
  /// How the user had things shown last, in the language given where none is remembered.
  func looks(else language: Language) -> Looks {
    var looks = Looks(language: self.language ?? language)
    looks.hidesNames = self[flag: "hides_names"] ?? looks.hidesNames
    looks.onlyMine = self[flag: "only_mine"] ?? looks.onlyMine
    looks.showsPane = self[flag: "side_pane"] ?? looks.showsPane
    return looks
  }

  mutating func remember(_ looks: Looks) {
    language = looks.language
    self[flag: "hides_names"] = looks.hidesNames
    self[flag: "only_mine"] = looks.onlyMine
    self[flag: "side_pane"] = looks.showsPane
  }
}
