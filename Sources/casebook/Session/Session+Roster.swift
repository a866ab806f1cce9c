import CaseBook
import CaseModel
import CaseStore
import Casework

extension Session {
  /// The accounts to which cases can be assigned without a question.
  var roster: Roster {
    let store = store
    return Roster(
      named: store.settings.officers + [officer.account],
      isOnMachine: Officer.isOnMachine,
      authors: { store.history.authors },
      office: store.writer.keeper.map { Office(role: $0.hello.role, names: $0.hello.names) }
    )
  }
}
