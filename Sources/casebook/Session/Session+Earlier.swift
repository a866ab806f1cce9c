import CaseBook
import CaseModel
import CaseStore
import Casework

extension Session {
  /// The casebook as it was saved at the end of a typed day, month or year, or at a typed time.
  func earlier(_ text: String) throws(Failure) -> CaseContext {
    try act { context throws(Refusal) in
      let moment = try context.pastMoment(text)
      return try context.earlier(
        store.history.book(at: moment, prefix: store.settings.prefix),
        at: moment
      )
    }
  }
}
