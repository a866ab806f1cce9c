package import CaseModel

/// An invented casebook of any size, the same for the same size and seed.
///
/// With 568 cases its yearly totals are the published ones. No person, number or place in it is
/// real.
package struct DemoCasebook: Sendable {
  package let cases: Int
  package let seed: UInt64

  package init(cases: Int = 568, seed: UInt64 = 1) {
    self.cases = cases
    self.seed = seed
  }

  /// The settings, with the clock frozen at 2025-10-14 09:00 in Phnom Penh.
  package var settings: CasebookSettings {
    var settings = CasebookSettings(site: "Demo embassy")
    settings.frozenClock = DemoTime.now
    return settings
  }

  /// The accounts that own cases and write notes in it.
  package static var officers: [String] { Officers.all.map(\.0) }

  /// All commits in time order, generated lazily.
  ///
  /// The ids are final and rise with every new record of a kind. Everything before the office began
  /// to use the program is version 1 in commits of that morning.
  package func commits() -> some Sequence<DemoCommit> {
    IteratorSequence(Chronicle(DemoScenario(cases: cases, seed: seed)))
  }
}

/// One commit of an invented casebook, with its author and time.
package struct DemoCommit: Hashable, Sendable {
  package let at: Instant
  package let by: String
  /// The records with their versions and the times and authors of creation and change.
  package let commit: Commit
}
