package org.actionsync.architecture.planted.domain.contact;

import org.actionsync.architecture.planted.domain.run.Last;

class ContactUsesWhatComesLater {

  Last last = new Last();
}
