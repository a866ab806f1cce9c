import ArgumentParser
import CaseStore

/// Writes the readable copy again.
struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Rebuild the readable files in records/ from the journal alone."
  )

  @OptionGroup var directory: CasebookDirectory
  @OptionGroup var damage: DamageOptions

  func run() throws {
    let session = try Session.open(directory, mentions: false)
    do throws(StoreError) {
      let left = try session.store.folding.rebuild(
        by: session.officer,
        despiteDamage: damage.isPassedOver
      )
      damage.mentionRecords(of: session, without: left)
    } catch {
      throw damage.failure(error)
    }
  }
}
