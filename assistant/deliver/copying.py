"""The clipboard as a delivery."""

from assistant.deliver.delivery import Delivery, Handed, Means, Parcel


def _hand(parcel: Parcel, means: Means) -> Handed:
    from assistant.deliver.clipboard import copy

    return Handed(copy(parcel.text, means.env, means.terminal).value)


DELIVERY = Delivery("clipboard", "copies the note", _hand, also=("terminal",))
