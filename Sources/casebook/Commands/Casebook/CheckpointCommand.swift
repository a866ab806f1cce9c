import ArgumentParser
import CaseStore

/// Folds the journal into the readable copy.
struct CheckpointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint",
    abstract: "Fold the journal into the readable files in records/."
  )

  @OptionGroup var directory: CasebookDirectory
  @OptionGroup var damage: DamageOptions

  func run() throws {
    let session = try Session.open(directory)
    do throws(StoreError) {
      try session.store.seal(by: session.officer)
      try session.store.folding.checkpoint(
        session.book,
        by: session.officer,
        despiteDamage: damage.isPassedOver
      )
    } catch {
      throw damage.failure(error)
    }
    damage.mentionRecords(of: session, without: session.store.damage)
  }
}
