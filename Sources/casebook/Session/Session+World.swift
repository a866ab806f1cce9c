import CaseModel
import CaseStore
import Screens

extension Session {
  /// What the screens show and decide by.
  var world: World {
    var world = World(
      book: book,
      overview: overview,
      rules: reference.rules,
      codes: reference.codes,
      provinces: reference.provinces,
      settings: shownSettings,
      user: officer.account,
      now: store.now
    )
    world.readOnly = store.readOnlyReason
    world.findings = store.findings
    world.roster = roster
    return world
  }

  /// The casebook's settings with what the user prefers.
  private var shownSettings: CasebookSettings {
    var shown = store.settings
    shown.maskAfterMinutes = settings.maskAfterMinutes ?? shown.maskAfterMinutes
    return shown
  }
}
